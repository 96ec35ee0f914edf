"""Compiling array kernels on first use, and keeping what was compiled.

Compiled code is kept beside the module if that can be written to, else in the user's cache directory, else nowhere
(a read-only installation of a user without a home): then each process compiles for itself. Set NUMBA_CACHE_DIR to
keep it elsewhere.
"""

from collections.abc import Callable
from typing import TypeVar, cast

import numba
import numpy as np
from llvmlite import ir
from numba import types
from numba.extending import intrinsic

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


def _add_saturated(_typing: object, _a: object, _b: object) -> tuple[object, object]:
    def generate(
        _context: object, builder: ir.IRBuilder, _signature: object, values: list[ir.Value]
    ) -> ir.Value:
        word = ir.IntType(16)
        form = ir.FunctionType(word, [word, word])
        return builder.call(builder.module.declare_intrinsic("llvm.sadd.sat", [word], form), values)

    return types.int16(types.int16, types.int16), generate


add_saturated = cast("Callable[[np.int16, np.int16], np.int16]", intrinsic(_add_saturated))
"""The sum of two int16, held within -32768 and 32767: for kernels, one instruction for 16 of them.

Besides, it keeps sums of shifted products in 16 bits: plain additions LLVM moves before the narrowing, into 32.
"""
