// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All versions of all schemes.
 *
 * @param all in any order
 */
public record Schemes(List<SchemeVersion> all) {

    public Schemes {
        all = List.copyOf(all);
    }

    /** The version of a scheme that counts on a day: the one that began last. */
    public Optional<SchemeVersion> on(Scheme scheme, LocalDate day) {
        return all.stream()
                .filter(version -> version.scheme() == scheme && version.isInForceOn(day))
                .max(Comparator.comparing(SchemeVersion::effectiveOn));
    }
}
