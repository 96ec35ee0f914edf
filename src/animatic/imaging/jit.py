"""Compiling array kernels on first use, and keeping what was compiled.

Compiled code is kept beside the module if that can be written to, else in the user's cache directory, else nowhere
(a read-only installation of a user without a home): then each process compiles for itself. Set NUMBA_CACHE_DIR to
keep it elsewhere.
"""

from collections.abc import Callable
from typing import TypeVar, cast

import numba

_Kernel = TypeVar("_Kernel", bound=Callable[..., object])


def jit(kernel: _Kernel) -> _Kernel:
    """Compile a kernel without the global interpreter lock and without bounds checks: its caller vouches for both."""
    try:
        compiled = numba.njit(cache=True, nogil=True, boundscheck=False, error_model="numpy")(kernel)
    except RuntimeError as error:
        # numba finds no place that can be written to.
        if "no locator available" not in str(error):
            raise
        compiled = numba.njit(nogil=True, boundscheck=False, error_model="numpy")(kernel)
    return cast("_Kernel", compiled)


def inner(function: _Kernel) -> _Kernel:
    """Compile a function that kernels call; it becomes part of them."""
    return cast("_Kernel", numba.njit(inline="always", error_model="numpy")(function))
