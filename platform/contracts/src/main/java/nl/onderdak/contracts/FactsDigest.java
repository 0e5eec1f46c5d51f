// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A statement of an owner about its own tables: the number of facts that count for a municipality, the sum of their
 * persons and their hash. A reader that has the same facts computes the same three. Later digests do not change it.
 *
 * @param source CloudEvents {@code source} of the owner
 * @param municipality the one that the persons count for
 * @param knownAt the facts recorded up to this moment, included, to the microsecond
 * @param facts number of facts
 * @param persons their signed sum
 * @param hash sum of the hashes of the facts, in 16 hexadecimal digits; the order of the facts does not matter
 */
public record FactsDigest(
        String source, MunicipalityCode municipality, Instant knownAt, long facts, long persons, String hash) {

    /** Where the JSON Schema stands on the class path. */
    public static final String SCHEMA_RESOURCE = "/schemas/facts-digest.v1.schema.json";

    /** The digest of no facts. */
    public static FactsDigest empty(Service owner, MunicipalityCode municipality, Instant knownAt) {
        return new FactsDigest(owner.source(), municipality, knownAt, 0, 0, text(0));
    }

    /** The digest of facts about one municipality. */
    public static FactsDigest of(
            Service owner, MunicipalityCode municipality, Instant knownAt, Iterable<CountedFact> facts) {
        long number = 0;
        long persons = 0;
        long sum = 0;
        var sha256 = sha256();
        for (var fact : facts) {
            number++;
            persons += fact.persons();
            sum += hash(sha256, fact);
        }
        return new FactsDigest(owner.source(), municipality, knownAt, number, persons, text(sum));
    }

    /** Whether both are of the same facts. */
    public boolean agreesWith(FactsDigest other) {
        return source.equals(other.source)
                && municipality.equals(other.municipality)
                && knownAt.equals(other.knownAt)
                && facts == other.facts
                && persons == other.persons
                && hash.equals(other.hash);
    }

    /** The first 64 bits of SHA-256; sums wrap around. A sum, unlike an exclusive or, also shows a fact counted twice. */
    private static long hash(MessageDigest sha256, CountedFact fact) {
        return ByteBuffer.wrap(sha256.digest(fact.line().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static String text(long sum) {
        return HexFormat.of().toHexDigits(sum);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
