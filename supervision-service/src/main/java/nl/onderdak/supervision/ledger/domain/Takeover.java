// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.ledger.domain;

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

/**
 * The takeover of the balance of a municipality that ends (<i>herindeling</i>): it hands over, its successors take
 * over. No article covers the division of a balance. Practice: by inhabitants, as the quotas are.
 *
 * @param municipality the one that ends and hands over
 * @param effectiveOn first day without it
 * @param recordedAt when quota-service recorded the reorganisation
 * @param shares of the successors, by inhabitants; the first takes over all when no share has inhabitants
 */
public record Takeover(MunicipalityCode municipality, LocalDate effectiveOn, Instant recordedAt, List<Share> shares) {

    public Takeover {
        shares = List.copyOf(shares);
    }

    /** The share of one successor, relative to the others. */
    public record Share(MunicipalityCode successor, int inhabitants) {}

    /** Empty for a boundary change: a municipality that goes on keeps its balance. */
    public static Optional<Takeover> of(MunicipalityReorganised fact, Instant recordedAt) {
        return fact.ends()
                ? Optional.of(new Takeover(
                        fact.municipality(),
                        fact.effectiveOn(),
                        recordedAt,
                        fact.successors().stream()
                                .map(successor -> new Share(successor.municipality(), successor.numerator()))
                                .toList()))
                : Optional.empty();
    }

    /** The day from which a posting of this effective date counts for the successors. */
    LocalDate dayOf(LocalDate effectiveDate) {
        return effectiveDate.isBefore(effectiveOn) ? effectiveOn : effectiveDate;
    }

    /**
     * Divides persons, backlog or surplus, into whole numbers that add up to the total: the rest after rounding down
     * goes to the largest remainders, and among equal ones to the first share.
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
