"""Times training steps in PyTorch as org.cadenza.benchmarks.StepTiming does in Java."""

import resource
import time

import torch

WARM_UP = 3


def measure(what, step, steps):
    """Prints seconds of the median step after the warm-up, processor seconds of all threads for a step, and the memory."""
    for _ in range(WARM_UP):
        step()
    seconds = []
    processor = time.process_time()
    for _ in range(steps):
        start = time.perf_counter()
        step()
        seconds.append(time.perf_counter() - start)
    processor = (time.process_time() - processor) / steps
    seconds.sort()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"torch {torch.__version__} {what}: {seconds[steps // 2]:.3f} s a step"
        f" (fastest {seconds[0]:.3f}, processor {processor:.3f}), {peak} MB at most"
    )
