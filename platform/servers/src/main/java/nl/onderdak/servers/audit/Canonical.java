// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.servers.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one way to write down rows of the audit trail as bytes, so that different rows are different bytes. */
final class Canonical {

    private static final int ABSENT = -1;

    private final MessageDigest sha256;

    Canonical() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Canonical bytes(byte[] content) {
        sha256.update(content);
        return this;
    }

    Canonical number(long value) {
        return bytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    Canonical count(int value) {
        return bytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    Canonical text(String content) {
        if (content == null) {
            return count(ABSENT);
        }
        var utf8 = content.getBytes(StandardCharsets.UTF_8);
        return count(utf8.length).bytes(utf8);
    }

    byte[] sha256() {
        return sha256.digest();
    }
}
