from concurrent.futures import ThreadPoolExecutor

from core.recent import Recent


def test_what_was_worked_out_is_not_worked_out_again():
    recent, asked = Recent(2), []
    for key in ("a", "a", "b", "a"):
        assert recent.get(key, lambda key=key: asked.append(key) or key.upper()) == key.upper()
    assert asked == ["a", "b"]


def test_the_oldest_is_forgotten_first():
    recent, asked = Recent(2), []
    for key in ("a", "b", "c", "b", "a"):
        recent.get(key, lambda key=key: asked.append(key))
    assert asked == ["a", "b", "c", "a"]


def test_many_threads_each_get_what_they_asked_for_however_little_is_kept():
    recent = Recent(1)
    with ThreadPoolExecutor(8) as pool:
        numbers = [n % 7 for n in range(4000)]
        assert list(pool.map(lambda n: recent.get(n, lambda: n * n), numbers)) == [
            n * n for n in numbers
        ]
