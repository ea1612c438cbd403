package mhss.gateway.pgp.decryption;

import java.util.List;
import mhss.gateway.pgp.Opened;

/** What a decryption yields: packets whose integrity is proven, and how they were protected. */
public record Plaintext(byte[] packets, Opened.Encryption encryption, List<String> warnings) {}
