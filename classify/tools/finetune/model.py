"""The encoder out of the published jar (eight-bit ONNX, made whole again), with our two heads on [CLS]."""
import io
import re
import zipfile

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from transformers import BertConfig, BertModel

CODES = ["data_elements", "data_exchange", "llm_domestic", "llm_foreign", "chips_servers", "frontier_tech", "policy",
         "frontier_product", "funding", "industry", "irrelevant"]
TABLES = CODES[:9]
PARTS = ["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense",
         "intermediate.dense", "output.dense"]


def read_jar(jar):
    with zipfile.ZipFile(jar) as z:
        names = z.namelist()
        weights = next(n for n in names if n.endswith(".onnx"))
        tokenizer = next(n for n in names if n.endswith("tokenizer.json"))
        return onnx.load(io.BytesIO(z.read(weights))), z.read(tokenizer).decode("utf-8")


def dequantised(model):
    raw = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
    state = {n: v for n, v in raw.items() if re.match(r"(embeddings|encoder).*(weight|bias)$", n)}
    for kind in ("word", "token_type", "position"):
        name = f"embeddings.{kind}_embeddings.weight"
        scale, zero = raw[name + "_scale"], raw[name + "_zero_point"]
        state[name] = (raw[name + "_quantized"].astype(np.float32) - zero.astype(np.float32)) * scale
    products = sorted((n for n in raw if re.match(r"onnx::MatMul_\d+_quantized", n)), key=lambda n: int(re.findall(r"\d+", n)[0]))
    for i, name in enumerate(products):
        stem = name[:-len("_quantized")]
        whole = (raw[name].astype(np.float32) - raw[stem + "_zero_point"].astype(np.float32)) * raw[stem + "_scale"]
        state[f"encoder.layer.{i // 6}.{PARTS[i % 6]}.weight"] = whole.T
    return {n: torch.tensor(np.array(v, dtype=np.float32)) for n, v in state.items()}


class Encoder(nn.Module):
    def __init__(self, onnx_model):
        super().__init__()
        config = BertConfig(vocab_size=21128, hidden_size=512, num_hidden_layers=4, num_attention_heads=8,
                            intermediate_size=2048, max_position_embeddings=512)
        self.bert = BertModel(config, add_pooling_layer=False)
        missing, unexpected = self.bert.load_state_dict(dequantised(onnx_model), strict=False)
        if unexpected or [m for m in missing if "position_ids" not in m]:
            raise SystemExit(f"the jar's weights do not fit: missing {missing}, unexpected {unexpected}")
        self.drop = nn.Dropout(0.1)
        self.primary = nn.Linear(512, len(CODES))
        self.tables = nn.Linear(512, len(TABLES))

    def hidden(self, ids, mask, kinds):
        return self.bert(input_ids=ids, attention_mask=mask, token_type_ids=kinds).last_hidden_state

    def forward(self, input_ids, attention_mask, token_type_ids):
        first = self.drop(self.hidden(input_ids, attention_mask, token_type_ids)[:, 0])
        return torch.cat([torch.log_softmax(self.primary(first).float(), -1), self.tables(first).float()], -1)
