"""The key pair by which push services know this server (VAPID).

It comes out of the key ring, like every other secret here: made once with it, the same for all processes, kept where
the ring is kept, and brought back with it.
"""

import base64
from functools import cache

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sameside.web.vault.ring import ring

ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551


def private_key() -> ec.EllipticCurvePrivateKey:
    return _derived(ring().subkey("push/1") + ring().subkey("push/2"))


def public_key() -> str:
    """As a browser wants it."""
    return told(private_key().public_key())


def told(key: ec.EllipticCurvePublicKey) -> str:
    return (
        base64.urlsafe_b64encode(key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)).rstrip(b"=").decode()
    )


@cache
def _derived(seed: bytes) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(seed, "big") % (ORDER - 1) + 1, ec.SECP256R1())
