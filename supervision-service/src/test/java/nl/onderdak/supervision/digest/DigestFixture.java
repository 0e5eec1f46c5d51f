// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.digest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.onderdak.supervision.FeatureFixture;

/** Digests of the owners beside those of the ledger; none comes here. */
public final class DigestFixture implements FeatureFixture {

    private static final String NUMBERS =
            "numbers and hashes of facts, of totals that are published; every figure reads which municipalities differ";

    @Override
    public Map<String, String> openTables() {
        return Map.of("owner_digest", NUMBERS, "digest_comparison", NUMBERS);
    }

    @Override
    public Set<String> ownWork() {
        return Set.of("KeepDigests.keep", "CompareDigests.compare");
    }

    @Override
    public Map<String, String> parameters(String path) {
        return path.equals("/v1/digests") ? Map.of("source", "QUOTA") : Map.of();
    }

    @Override
    public Optional<String> caller(String method, String path) {
        return path.equals("/v1/digests") ? Optional.of("OPERATOR") : Optional.empty();
    }

    @Override
    public List<String> reads() {
        return List.of("/v1/digests");
    }
}
