"""A Llama as small as it can be and still be one: RMS norms, rotary positions, grouped heads, gated feed-forward."""
import math

import torch
from torch import nn

VOCAB, WIDTH, LAYERS, HEADS, KV, HEAD, INNER, THETA, EPS = 512, 64, 2, 4, 2, 16, 192, 10000.0, 1e-5

CONFIG = dict(
    architectures=["LlamaForCausalLM"], model_type="llama", vocab_size=VOCAB, hidden_size=WIDTH,
    num_hidden_layers=LAYERS, num_attention_heads=HEADS, num_key_value_heads=KV, head_dim=HEAD, intermediate_size=INNER,
    rope_theta=THETA, rms_norm_eps=EPS, hidden_act="silu", max_position_embeddings=256, tie_word_embeddings=True,
    bos_token_id=None, eos_token_id=0, torch_dtype="float32",
)


class Norm(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(WIDTH))

    def forward(self, x):
        return self.weight * x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + EPS)


def turned(x, cos, sin):
    first, second = x[..., : HEAD // 2], x[..., HEAD // 2 :]
    return x * cos + torch.cat([-second, first], -1) * sin


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        lin = lambda a, b: nn.Linear(a, b, bias=False)
        self.norm1, self.norm2 = Norm(), Norm()
        self.q, self.k, self.v, self.o = lin(WIDTH, HEADS * HEAD), lin(WIDTH, KV * HEAD), lin(WIDTH, KV * HEAD), lin(HEADS * HEAD, WIDTH)
        self.gate, self.up, self.down = lin(WIDTH, INNER), lin(WIDTH, INNER), lin(INNER, WIDTH)

    def forward(self, x, cos, sin, bias, past_k, past_v):
        b, n = x.shape[0], x.shape[1]
        h = self.norm1(x)
        q = turned(self.q(h).reshape(b, n, HEADS, HEAD).transpose(1, 2), cos, sin)
        k = turned(self.k(h).reshape(b, n, KV, HEAD).transpose(1, 2), cos, sin)
        v = self.v(h).reshape(b, n, KV, HEAD).transpose(1, 2)
        k, v = torch.cat([past_k, k], 2), torch.cat([past_v, v], 2)
        wide = lambda t: t.unsqueeze(2).expand(-1, -1, HEADS // KV, -1, -1).reshape(b, HEADS, -1, HEAD)
        weights = torch.softmax(q @ wide(k).transpose(2, 3) / math.sqrt(HEAD) + bias, -1)
        x = x + self.o((weights @ wide(v)).transpose(1, 2).reshape(b, n, HEADS * HEAD))
        h = self.norm2(x)
        return x + self.down(nn.functional.silu(self.gate(h)) * self.up(h)), k, v


class Llama(nn.Module):
    """input_ids [batch, n], attention_mask [batch, past + n], position_ids [batch, n], past -> logits, present."""

    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(VOCAB, WIDTH)
        nn.init.normal_(self.embed.weight, std=0.05)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.norm = Norm()
        self.register_buffer("speeds", THETA ** (-torch.arange(0, HEAD, 2).float() / HEAD), persistent=False)

    def forward(self, input_ids, attention_mask, position_ids, *past):
        x = self.embed(input_ids)
        angles = position_ids.unsqueeze(-1).float() * self.speeds
        angles = torch.cat([angles, angles], -1).unsqueeze(1)
        cos, sin = angles.cos(), angles.sin()
        places = torch.cumsum(attention_mask, 1) - 1
        seen = (places.unsqueeze(1) <= position_ids.unsqueeze(2)) & (attention_mask.unsqueeze(1) > 0)
        bias = (1 - seen.float()).unsqueeze(1) * -1e4
        present = []
        for i, layer in enumerate(self.layers):
            x, k, v = layer(x, cos, sin, bias, past[2 * i], past[2 * i + 1])
            present += [k, v]
        return (self.norm(x) @ self.embed.weight.t(), *present)

    def fresh(self, batch):
        return [torch.zeros(batch, KV, 0, HEAD) for _ in range(2 * LAYERS)]
