from core.studio import Studio


def test_a_studio_of_its_own_warms_opens_and_closes_without_a_key(settings):
    studio = Studio(settings)
    studio.warm()
    assert studio.images(None).estimate_usd() == 0
    assert studio.text(None).estimate_usd(1000, 1000) == 0
    assert len(studio.store.styles.where()) >= 5
    studio.close()
    again = Studio(settings)
    assert len(again.store.styles.where()) == len({s.slug for s in again.store.styles.where()})
    again.close()
