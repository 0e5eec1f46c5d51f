// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.target.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.quota.QuotaStatus;
import nl.onderdak.quota.register.domain.PopulationBasis;

/**
 * How many permit holders the country is to house in a half-year (<i>landelijke taakstelling</i>), art. 29(1)
 * Huisvestingswet 2014, with every revision (<i>bijstelling</i>) of it.
 *
 * @param halfYear the half-year in which they are to be housed
 * @param rounding how municipal shares become whole persons; the same for all revisions
 * @param revisions oldest first, at least one
 */
public record NationalTarget(HalfYear halfYear, Rounding rounding, List<TargetRevision> revisions) {

    /**
     * A publication of the ministry about a half-year.
     *
     * @param status forecast (<i>prognose</i>) or definitive
     * @param persons to be housed in the whole country
     * @param publishedOn day of publication
     * @param effectiveOn day from which it counts, or null for the default
     * @param reason mandatory for a revision
     * @param substantiation how the ministry arrived at the number
     */
    public record TargetPublication(
            QuotaStatus status,
            int persons,
            LocalDate publishedOn,
            LocalDate effectiveOn,
            String reason,
            Substantiation substantiation) {}

    /** @throws IllegalArgumentException when there is no revision */
    public NationalTarget {
        if (revisions.isEmpty()) {
            throw new IllegalArgumentException("a target has at least one revision");
        }
        revisions = List.copyOf(revisions);
    }

    /**
     * The first publication. By default it counts from the first day of the half-year, even when it was published
     * late: the duty covers the whole half-year.
     */
    public static Decision<NationalTarget> publish(
            HalfYear halfYear,
            Rounding rounding,
            TargetPublication publication,
            PopulationBasis population,
            Instant now) {
        var effectiveOn = publication.effectiveOn() == null ? halfYear.start() : publication.effectiveOn();
        if (!halfYear.contains(effectiveOn)) {
            return Decision.rejected(new TargetRejection.EffectiveOutsideHalfYear(effectiveOn, halfYear));
        }
        return Decision.accepted(new NationalTarget(
                halfYear, rounding, List.of(revision(1, publication, effectiveOn, null, population, now))));
    }

    /**
     * A revision. By default it counts from the day it was published, but not outside the half-year and not before the
     * revision that it replaces: until that day municipalities knew the earlier figure only. The first definitive
     * target replaces the forecast, which binds no municipality, from the day from which the forecast counted. A closed
     * half-year may be revised too, by default from its last day; {@link #warnings} names that.
     *
     * @param population the newest figures of the same reference date
     */
    public Decision<NationalTarget> revise(TargetPublication publication, PopulationBasis population, Instant now) {
        if (current().status() == QuotaStatus.DEFINITIVE && publication.status() == QuotaStatus.FORECAST) {
            return Decision.rejected(new TargetRejection.DefinitiveStaysDefinitive(halfYear));
        }
        var effectiveOn = publication.effectiveOn() == null ? dayOf(publication) : publication.effectiveOn();
        if (!halfYear.contains(effectiveOn)) {
            return Decision.rejected(new TargetRejection.EffectiveOutsideHalfYear(effectiveOn, halfYear));
        }
        if (effectiveOn.isBefore(current().effectiveOn())) {
            return Decision.rejected(new TargetRejection.EffectiveBeforeReplaced(
                    effectiveOn, current().effectiveOn()));
        }
        return Decision.accepted(with(publication, effectiveOn, null, population, now));
    }

    /**
     * The same target in a revision to be apportioned over other municipalities than before, art. 30 Huisvestingswet
     * 2014; the day from which it counts does not change.
     *
     * @param reorganisation the reorganisation that changed the municipalities
     * @param population the newest figures of the same reference date
     */
    public NationalTarget reviseFor(UUID reorganisation, PopulationBasis population, Instant now) {
        var same = new TargetPublication(
                current().status(),
                current().persons(),
                current().publishedOn(),
                current().effectiveOn(),
                null,
                current().substantiation());
        return with(same, current().effectiveOn(), reorganisation, population, now);
    }

    /** The newest revision. */
    public TargetRevision current() {
        return revisions.getLast();
    }

    /**
     * The target as it counted on a day, as known at a moment: with the revisions that were recorded by then and had
     * taken effect, if there are any.
     *
     * @param validOn null for any day
     * @param knownAt null for now
     */
    public Optional<NationalTarget> asOf(LocalDate validOn, Instant knownAt) {
        var kept = revisions.stream()
                .filter(revision -> knownAt == null || !revision.recordedAt().isAfter(knownAt))
                .filter(revision -> validOn == null || !revision.effectiveOn().isAfter(validOn))
                .toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(new NationalTarget(halfYear, rounding, kept));
    }

    /** The first day on which a definitive target was published, if any; a forecast does not count as published. */
    public Optional<LocalDate> firstPublishedOn() {
        return revisions.stream()
                .filter(revision -> revision.status() == QuotaStatus.DEFINITIVE)
                .map(TargetRevision::publishedOn)
                .findFirst();
    }

    /** Warnings: the law allows the publication but practice avoids it. */
    public Set<TargetWarning> warnings() {
        var warnings = EnumSet.noneOf(TargetWarning.class);
        for (int i = 1; i < revisions.size(); i++) {
            if (raisesRunningHalfYear(revisions.get(i - 1), revisions.get(i))) {
                warnings.add(TargetWarning.UPWARD_REVISION_IN_RUNNING_HALF_YEAR);
            }
            if (revisions.get(i).publishedOn().isAfter(halfYear.end())) {
                warnings.add(TargetWarning.CLOSED_HALF_YEAR_REVISED);
            }
        }
        firstPublishedOn()
                .filter(day -> !PublicationTerm.inTime(halfYear, day))
                .ifPresent(day -> warnings.add(TargetWarning.PUBLISHED_LATE));
        return warnings;
    }

    private NationalTarget with(
            TargetPublication publication,
            LocalDate effectiveOn,
            UUID reorganisation,
            PopulationBasis population,
            Instant now) {
        // A clock that was set back must not reorder moments of recording.
        var recordedAt = now.isBefore(current().recordedAt()) ? current().recordedAt() : now;
        var next = new ArrayList<>(revisions);
        next.add(revision(current().number() + 1, publication, effectiveOn, reorganisation, population, recordedAt));
        return new NationalTarget(halfYear, rounding, next);
    }

    private boolean raisesRunningHalfYear(TargetRevision earlier, TargetRevision later) {
        return earlier.status() == QuotaStatus.DEFINITIVE
                && later.persons() > earlier.persons()
                && !later.publishedOn().isBefore(halfYear.start());
    }

    private LocalDate dayOf(TargetPublication publication) {
        var replaced = current().effectiveOn();
        if (current().status() == QuotaStatus.FORECAST && publication.status() == QuotaStatus.DEFINITIVE) {
            return replaced;
        }
        var published = publication.publishedOn();
        if (published.isBefore(replaced)) {
            return replaced;
        }
        return published.isAfter(halfYear.end()) ? halfYear.end() : published;
    }

    private static TargetRevision revision(
            int number,
            TargetPublication publication,
            LocalDate effectiveOn,
            UUID reorganisation,
            PopulationBasis population,
            Instant recordedAt) {
        return new TargetRevision(
                number,
                publication.status(),
                publication.persons(),
                publication.publishedOn(),
                effectiveOn,
                publication.reason(),
                reorganisation,
                population,
                recordedAt,
                publication.substantiation());
    }
}
