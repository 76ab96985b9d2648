/**
 * Networks as ONNX graphs, to hand them to other programs: {@link org.cadenza.learning.onnx.OnnxGraph}, which is built node by
 * node and written to a file, {@link org.cadenza.learning.onnx.KerasGraph}, which builds one from layers of
 * {@link org.cadenza.learning.keras}, and {@link org.cadenza.learning.onnx.OnnxFamily}, what a family must do to take part.
 * Nothing here computes, and nothing is read back.
 */
package org.cadenza.learning.onnx;
