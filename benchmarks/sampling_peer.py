#!/usr/bin/env python3
"""The decoder of SamplingBenchmark in PyTorch (Debian's python3-torch), eager, and as an ONNX graph of one step.

Usage: sampling_peer.py WEIGHTS.safetensors LAYERS WIDTH HEADS GRAPH.onnx

Writes the graph, then for each line "THREADS STEPS" on its input samples so many steps and answers with the seconds they
took, the processor seconds, and the last logits. Its BLAS must be OpenBLAS with OpenMP (Debian: libopenblas0-openmp).
"""

import json
import struct
import sys
import time
import warnings

import numpy
import torch
from torch.nn import functional


def read(path):
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = file.read()
    arrays = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        numbers = numpy.frombuffer(data[begin:end], dtype="<f4").reshape(entry["shape"])
        arrays[name] = torch.from_numpy(numbers.copy())
    return arrays


class Decoder(torch.nn.Module):
    def __init__(self, weights, layers, width, heads):
        super().__init__()
        self.layers, self.width, self.heads, self.head_width = layers, width, heads, width // heads
        self.w = weights
        self.distances = [weights[f"blocks.{i}.attention.distance"].transpose(1, 2).contiguous() for i in range(layers)]

    def linear(self, name, x):
        return functional.linear(x, self.w[name + ".weight"], self.w[name + ".bias"])

    def norm(self, name, x):
        return functional.layer_norm(x, (self.width,), self.w[name + ".weight"], self.w[name + ".bias"])

    def attend(self, layer, q, keys, values):
        """q [heads, 1, head width], keys and values [heads, positions, head width]"""
        positions = keys.size(1)
        distances = self.distances[layer]
        back = torch.arange(positions - 1, -1, -1).clamp(max=distances.size(2) - 1)
        scores = torch.matmul(q, keys.transpose(1, 2)) + torch.matmul(q, distances).index_select(2, back)
        return torch.matmul(torch.softmax(scores / self.head_width**0.5, -1), values)

    def step(self, token, cache):
        x = self.w["embedding.weight"].index_select(0, token)
        for i in range(self.layers):
            name = f"blocks.{i}."
            qkv = self.linear(name + "attention.qkv", self.norm(name + "attention.norm", x))
            q, k, v = qkv.view(3, self.heads, 1, self.head_width).unbind(0)
            keys, values = cache(i, k, v)
            mixed = self.attend(i, q, keys, values).reshape(1, self.width)
            x = x + self.linear(name + "attention.output", mixed)
            inner = self.linear(name + "feedforward.inner", self.norm(name + "feedforward.norm", x))
            x = x + self.linear(name + "feedforward.outer", gelu(inner))
        return self.linear("head", self.norm("norm", x))

    def forward(self, token, *past):
        """For ONNX: the keys and values so far come in, and go out longer by one."""
        present = []

        def cache(i, k, v):
            present.extend((torch.cat((past[2 * i], k), 1), torch.cat((past[2 * i + 1], v), 1)))
            return present[-2], present[-1]

        return (self.step(token, cache), *present)

    def sample(self, steps, vocabulary):
        """For eager: the keys and values lie in one place and are only added to."""
        shape = (self.layers, self.heads, steps, self.head_width)
        keys, values = torch.zeros(shape), torch.zeros(shape)
        for t in range(steps):

            def cache(i, k, v):
                keys[i, :, t : t + 1], values[i, :, t : t + 1] = k, v
                return keys[i, :, : t + 1], values[i, :, : t + 1]

            logits = self.step(torch.tensor([t * 7919 % vocabulary]), cache)
        return logits


def gelu(x):
    return 0.5 * x * (1 + torch.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))


def export(decoder, path):
    past = [torch.zeros(decoder.heads, 3, decoder.head_width) for _ in range(2 * decoder.layers)]
    names = [f"{kind}{i}" for i in range(decoder.layers) for kind in ("key", "value")]
    ins, outs = ["past_" + name for name in names], ["present_" + name for name in names]
    torch.onnx.export(
        decoder,
        (torch.zeros(1, dtype=torch.int64), *past),
        path,
        opset_version=15,
        input_names=["token", *ins],
        output_names=["logits", *outs],
        dynamic_axes={name: {1: "positions"} for name in ins + outs},
    )


def main():
    weights, layers, width, heads, graph = sys.argv[1], *map(int, sys.argv[2:5]), sys.argv[5]
    decoder = Decoder(read(weights), layers, width, heads)
    vocabulary = decoder.w["head.bias"].numel()
    with torch.no_grad():
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            export(decoder, graph)
        print("ready", flush=True)
        for line in sys.stdin:
            threads, steps = map(int, line.split())
            torch.set_num_threads(threads)
            start, busy = time.perf_counter(), time.process_time()
            logits = decoder.sample(steps, vocabulary)
            spent = time.perf_counter() - start, time.process_time() - busy
            print(*spent, *logits[0].tolist(), flush=True)


main()
