package org.cadenza.learning.onnx;

import org.cadenza.learning.Checkpoint;

/** A family whose models are networks that ONNX has operators for. */
public interface OnnxFamily {

    /** The network that generates, without what the family does around it (drawing noise, choosing, thresholds). */
    OnnxGraph graph(Checkpoint checkpoint);
}
