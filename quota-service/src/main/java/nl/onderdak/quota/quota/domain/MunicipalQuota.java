// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.quota.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.quota.MunicipalQuotaSet;
import nl.onderdak.contracts.quota.QuotaCause;
import nl.onderdak.quota.target.domain.Rounding;
import nl.onderdak.quota.target.domain.TargetRevision;

/**
 * The number of permit holders that a municipality must house in a half-year (<i>taakstelling</i>), art. 29(1)
 * Huisvestingswet 2014: {@code vg x iG / iN}, rounded, with the persons that exchanges add or take off.
 *
 * @param municipality CBS code
 * @param halfYear the half-year in which they must be housed
 * @param target the revision of the national target it follows from
 * @param rounding how the share became whole persons
 * @param sequence number of this quota among those of the municipality and half-year, 1 for the first
 * @param inhabitants of the municipality on the reference date
 * @param computed the part that follows from the target
 * @param exchanges in effect, in the order in which they took effect
 * @param setting the decision that it follows from
 */
public record MunicipalQuota(
        MunicipalityCode municipality,
        HalfYear halfYear,
        TargetRevision target,
        Rounding rounding,
        long sequence,
        int inhabitants,
        int computed,
        List<ExchangedPersons> exchanges,
        Setting setting) {

    public MunicipalQuota {
        exchanges = List.copyOf(exchanges);
    }

    /**
     * The persons that an exchange (<i>uitruil</i>) in effect adds to the quota of a municipality, art. 29(2)
     * Huisvestingswet 2014.
     *
     * @param exchange id of the exchange
     * @param persons taken over, negative when handed over
     * @param effectiveOn day from which it counts
     * @param turn order of taking effect: greater than that of every exchange that its parties had in effect before
     * @param revokes the exchange that it revokes, or null
     */
    public record ExchangedPersons(UUID exchange, int persons, LocalDate effectiveOn, int turn, UUID revokes) {}

    /**
     * The decision that a quota follows from.
     *
     * @param cause kind of decision
     * @param effectiveOn day from which the quota counts
     * @param recordedAt when it was recorded
     */
    public record Setting(QuotaCause cause, LocalDate effectiveOn, Instant recordedAt) {}

    /**
     * A quota with the one it replaces.
     *
     * @param current the quota from now on
     * @param previous the quota until now, or null
     */
    public record QuotaChange(MunicipalQuota current, MunicipalQuota previous) {

        /** Returns the change without lapsed exchanges. */
        public QuotaChange without(Set<UUID> lapsed) {
            return new QuotaChange(current.without(lapsed), previous);
        }

        /** The event that publishes the change. */
        public MunicipalQuotaSet event() {
            return new MunicipalQuotaSet(
                    current.municipality(),
                    current.halfYear(),
                    current.toEvent(),
                    previous == null ? null : previous.toEvent(),
                    current.target().number(),
                    reason(),
                    current.setting().effectiveOn(),
                    current.setting().cause());
        }

        private String reason() {
            return switch (current.setting().cause()) {
                case FIRST, REVISION, REORGANISATION -> current.target().reason();
                case EXCHANGE -> null;
            };
        }
    }

    /** The quota. */
    public int persons() {
        return computed + exchanged();
    }

    /** The part taken over in exchanges, negative when handed over. */
    public int exchanged() {
        return exchanges.stream().mapToInt(ExchangedPersons::persons).sum();
    }

    /** Whether the municipality takes part in the apportionment; one that does not has no inhabitants here. */
    public boolean takesPart() {
        return inhabitants > 0;
    }

    /** The exact share times the denominator: {@code vg x iG}. */
    public long numerator() {
        return (long) target.persons() * inhabitants;
    }

    /** {@code iN}, inhabitants of the Netherlands. */
    public long denominator() {
        return target.population().nationalInhabitants();
    }

    /**
     * The exact share before rounding as whole and fraction, such as {@code 77 15073343/17811291}. The fraction is not
     * reduced: its denominator remains the known number of inhabitants of the country.
     */
    public String unrounded() {
        return numerator() / denominator() + " " + numerator() % denominator() + "/" + denominator();
    }

    /** Returns the quota as it counts on a day: without exchanges that count from a later day. */
    public MunicipalQuota countingOn(LocalDate day) {
        return with(exchanges.stream()
                .filter(exchanged -> !exchanged.effectiveOn().isAfter(day))
                .toList());
    }

    /** Returns the quota without lapsed exchanges. */
    public MunicipalQuota without(Set<UUID> lapsed) {
        return with(exchanges.stream()
                .filter(exchanged -> !lapsed.contains(exchanged.exchange()))
                .toList());
    }

    /** Returns the next quota, with one more exchange in effect. */
    public MunicipalQuota plus(ExchangedPersons exchanged, Instant recordedAt) {
        var more = new ArrayList<>(exchanges);
        more.add(exchanged);
        return new MunicipalQuota(
                municipality,
                halfYear,
                target,
                rounding,
                sequence + 1,
                inhabitants,
                computed,
                more,
                new Setting(QuotaCause.EXCHANGE, exchanged.effectiveOn(), recordedAt));
    }

    /** The quota as events publish it. */
    public MunicipalQuotaSet.Quota toEvent() {
        return new MunicipalQuotaSet.Quota(
                target.status(),
                persons(),
                target.persons(),
                inhabitants,
                target.population().nationalInhabitants(),
                target.population().referenceDate(),
                rounding.name(),
                computed,
                exchanged(),
                exchanges.isEmpty()
                        ? null
                        : exchanges.stream()
                                .map(one -> new MunicipalQuotaSet.Exchanged(
                                        one.exchange(), one.persons(), one.effectiveOn()))
                                .toList());
    }

    private MunicipalQuota with(List<ExchangedPersons> others) {
        return new MunicipalQuota(
                municipality, halfYear, target, rounding, sequence, inhabitants, computed, others, setting);
    }
}
