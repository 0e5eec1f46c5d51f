// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.PermitOverlaps;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.PermitWithdrawn;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.PermittedPlacesAboveLimit;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.PermittedPlacesTooFew;

/**
 * Permission of the municipality to let a dwelling place by place (<i>omzettingsvergunning</i>), art. 21
 * Huisvestingswet 2014.
 *
 * @param id its identity
 * @param dwelling reference of the dwelling
 * @param terms what is permitted
 * @param withdrawnOn first day on which it no longer counts because it was withdrawn, or null
 * @param version 1 when granted, one more with every change
 */
public record Permit(UUID id, String dwelling, Terms terms, LocalDate withdrawnOn, long version) implements Versioned {

    /**
     * What is permitted.
     *
     * @param from first day
     * @param until last day, or null when it does not end
     * @param mostPlaces most places in the dwelling
     */
    public record Terms(LocalDate from, LocalDate until, int mostPlaces) {

        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /** Whether it counts on a day. */
    public boolean isValidOn(LocalDate day) {
        return terms.covers(day) && (withdrawnOn == null || day.isBefore(withdrawnOn));
    }

    /** Whether it never counts on any day. */
    private boolean isVoid() {
        return withdrawnOn != null && !withdrawnOn.isAfter(terms.from());
    }

    /** The last day on which it counts, or null. */
    private LocalDate lastDay() {
        var last = withdrawnOn == null ? null : withdrawnOn.minusDays(1);
        if (terms.until() == null || last == null) {
            return terms.until() == null ? last : terms.until();
        }
        return last.isBefore(terms.until()) ? last : terms.until();
    }

    private boolean overlaps(Permit other) {
        return !isVoid() && !other.isVoid() && !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Permit other) {
        return lastDay() != null && lastDay().isBefore(other.terms.from());
    }

    /**
     * Why it is not granted or changed so, if so: another permit of the dwelling counts on one of its days, or it permits
     * more places than the policy of the municipality, or fewer than there are. Art. 21 Huisvestingswet 2014.
     *
     * @param others the other permits of the dwelling
     * @param places number of places that there are
     */
    public Optional<SharingRejection> rejection(List<Permit> others, SharingPolicy policy, int places) {
        var overlapped = others.stream().filter(this::overlaps).findFirst();
        if (overlapped.isPresent()) {
            return Optional.of(new PermitOverlaps(overlapped.get().terms().from(), terms.from()));
        }
        if (terms.mostPlaces() > policy.mostPlaces()) {
            return Optional.of(new PermittedPlacesAboveLimit(terms.mostPlaces(), policy.mostPlaces()));
        }
        if (terms.mostPlaces() < places) {
            return Optional.of(new PermittedPlacesTooFew(terms.mostPlaces(), places));
        }
        return Optional.empty();
    }

    /** Why it is not changed or withdrawn, if so. */
    public Optional<SharingRejection> rejectionOfChange() {
        return withdrawnOn == null ? Optional.empty() : Optional.of(new PermitWithdrawn(withdrawnOn));
    }

    /** The next version, on other terms. */
    public Permit changed(Terms next) {
        return new Permit(id, dwelling, next, withdrawnOn, version + 1);
    }

    /** The next version, withdrawn from a day on. */
    public Permit withdrawn(LocalDate on) {
        return new Permit(id, dwelling, terms, on, version + 1);
    }
}
