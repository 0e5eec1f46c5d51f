// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.reorganisation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalityReorganised;
import nl.onderdak.contracts.quota.MunicipalityReorganised.Kind;

/**
 * A municipality that ends hands its balance over to its successors (<i>herindeling</i>). No article says how a balance
 * is divided; it follows the inhabitants, as the quotas do.
 *
 * @param municipality the one that ends
 * @param effectiveOn first day without it
 * @param recordedAt since when that is known
 * @param shares of the successors, by inhabitants; the first takes all when nobody lived there
 */
public record Handover(MunicipalityCode municipality, LocalDate effectiveOn, Instant recordedAt, List<Share> shares) {

    public Handover {
        shares = List.copyOf(shares);
    }

    /** What a successor takes, relative to the others. */
    public record Share(MunicipalityCode successor, int inhabitants) {}

    /** Empty for a boundary change: who goes on keeps what it has to make good. */
    public static Optional<Handover> of(MunicipalityReorganised fact, Instant recordedAt) {
        return fact.kind() == Kind.BOUNDARY_CHANGE
                ? Optional.empty()
                : Optional.of(new Handover(
                        fact.municipality(),
                        fact.effectiveOn(),
                        recordedAt,
                        fact.successors().stream()
                                .map(successor -> new Share(successor.municipality(), successor.numerator()))
                                .toList()));
    }

    /** The day on which something that counts from a day counts for the successors. */
    LocalDate dayOf(LocalDate effectiveDate) {
        return effectiveDate.isBefore(effectiveOn) ? effectiveOn : effectiveDate;
    }

    /**
     * Divides persons, backlog as well as surplus, into whole numbers that together are all of them: what rounding down
     * leaves goes to the largest remainders, and of equal ones to the first.
     */
    Map<MunicipalityCode, Long> divide(long persons) {
        long whole = shares.stream().mapToLong(Share::inhabitants).sum();
        var divided = new HashMap<MunicipalityCode, Long>();
        if (whole == 0) {
            divided.put(shares.getFirst().successor(), persons);
            return divided;
        }
        var size = Math.abs(persons);
        var sign = Long.signum(persons);
        var rest = size;
        for (var share : shares) {
            var part = size * share.inhabitants() / whole;
            divided.put(share.successor(), sign * part);
            rest -= part;
        }
        var byRemainder = new ArrayList<>(shares);
        byRemainder.sort(Comparator.comparingLong((Share share) -> size * share.inhabitants() % whole)
                .reversed());
        byRemainder.stream().limit(rest).forEach(share -> divided.merge(share.successor(), (long) sign, Long::sum));
        return divided;
    }
}
