"""The error tree. `str(error)` is one sentence for the user, `hint` the next step.

ScriptboardError
├── BadInput                  what was given cannot be used
│   ├── UnreadableScreenplay  the upload or text is no screenplay we can read
│   ├── UploadTooLarge        over a limit on bytes, pages or pixels
│   └── BadPrompt             a prompt edit misses a variable or names an unknown one
├── NotReady                  the project is not there yet
│   ├── NoScreenplay          nothing saved on the Script page
│   ├── NothingKept           every draft was dropped
│   ├── StyleNotLocked        no style capsule locked for the project
│   ├── GateClosed            assets are still unlocked
│   └── AlreadyRunning        the same job runs already
├── Refused                   a rule of the project says no
│   ├── AssetLocked           a locked asset takes no edit but `deferred`
│   ├── BudgetExceeded        the estimate is over what is left
│   └── TooManyReferences     a call would carry more than its model takes
├── RowMovedOn                somebody saved in between; `current` is the stored row
├── NotFound                  no such row (or file)
├── ProviderError             a model's service failed; `retryable`, `retry_after_s`
│   ├── KeyMissing            no or wrong API key
│   ├── RequestRefused        the provider declined the content
│   └── BadReply              the reply did not validate, twice
└── StoreUnavailable          the database file cannot be opened
"""


class ScriptboardError(Exception):
    """Base of all errors meant to be shown."""

    hint = ""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint or type(self).hint


class BadInput(ScriptboardError):
    pass


class UnreadableScreenplay(BadInput):
    hint = "Try Fountain, Final Draft FDX, a text PDF or plain text."


class UploadTooLarge(BadInput):
    pass


class BadPrompt(BadInput):
    pass


class NotReady(ScriptboardError):
    pass


class NoScreenplay(NotReady):
    hint = "Paste or upload a screenplay on the Script page and save it."


class NothingKept(NotReady):
    hint = "Keep at least one asset on the Extraction Filter page."


class StyleNotLocked(NotReady):
    hint = "Choose a Style Anchor at the top of the Assets page."


class GateClosed(NotReady):
    hint = "Lock or defer the assets named on the Assets page."


class AlreadyRunning(NotReady):
    hint = "Wait for it to end, or cancel it first."


class Refused(ScriptboardError):
    pass


class AssetLocked(Refused):
    hint = "Unlock the asset to edit it."


class BudgetExceeded(Refused):
    hint = "Choose fewer items, or raise BUDGET_USD in the settings."


class TooManyReferences(Refused):
    hint = "Lower MULTI_PASS_BATCH_SIZE or choose a model that takes more references."


class RowMovedOn(ScriptboardError):
    """A save based on an older version. `current` is what is stored now."""

    hint = "Compare the two and choose which to keep."

    def __init__(self, message: str, current: object = None, hint: str = "") -> None:
        super().__init__(message, hint)
        self.current = current


class NotFound(ScriptboardError):
    hint = "It may have been deleted; go back to the list."


class ProviderError(ScriptboardError):
    """A provider failed. `retryable` says whether trying again can help; `usage` is what the
    failed calls took all the same (a `Usage`), None if nothing was answered."""

    hint = "Try again in a moment; what was already made is kept."

    def __init__(
        self,
        message: str,
        hint: str = "",
        *,
        retryable: bool = False,
        retry_after_s: float | None = None,
        usage: object = None,
    ) -> None:
        super().__init__(message, hint)
        self.retryable = retryable
        self.retry_after_s = retry_after_s
        self.usage = usage


class KeyMissing(ProviderError):
    hint = "Set the provider's API key in .env and restart, or use the offline model."


class RequestRefused(ProviderError):
    hint = "Change the words of the description or the prompt."


class BadReply(ProviderError):
    hint = "Try again, or choose a stronger model in .env."


class StoreUnavailable(ScriptboardError):
    hint = "Close the other Scriptboard that has it open, or set DATA_DIR to another folder."
