package mhss.gateway.pgp.message;

import java.util.List;
import mhss.gateway.pgp.Opened;

/** What a decryption yields: packets whose integrity is proven, and how they were protected. */
record Plaintext(byte[] packets, Opened.Encryption encryption, List<String> warnings) {}
