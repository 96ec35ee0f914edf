"""The one type of the artist's surfaces."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.floating]
"""A float32 picture, mask or colour. Typed by kind, not precision: NumPy's stubs take float32 × float for
float64, though at run time (NEP 50) it stays float32."""
