// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.sharing.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Rejection;
import nl.onderdak.housingstock.dwelling.domain.Admission;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.LandlordNotBonaFide;
import nl.onderdak.housingstock.sharing.domain.SharingRejection.SharingNotPermitted;

/**
 * The terms on which the municipality lets a dwelling be shared.
 *
 * @param municipality where the dwelling stands
 * @param form how it is shared
 * @param privateLandlord whether its landlord is a private one
 * @param policies the policies of the municipality
 * @param permits the permits of the dwelling
 * @param declarations the declarations that its landlord lets in good faith
 */
public record SharingTerms(
        MunicipalityCode municipality,
        SharingForm form,
        boolean privateLandlord,
        List<SharingPolicy> policies,
        List<Permit> permits,
        List<BonaFide> declarations)
        implements Admission {

    /** Copies the lists. */
    public SharingTerms {
        policies = List.copyOf(policies);
        permits = List.copyOf(permits);
        declarations = List.copyOf(declarations);
    }

    /** The policy of the municipality on a day. */
    public SharingPolicy policyOn(LocalDate day) {
        return SharingPolicy.on(day, municipality, policies);
    }

    /** Whether this form needs a permit on a day. */
    public boolean needsPermitOn(LocalDate day) {
        return policyOn(day).needsPermit(form);
    }

    /** The permit that counts on a day. */
    public Optional<Permit> permitOn(LocalDate day) {
        return permits.stream().filter(permit -> permit.isValidOn(day)).findFirst();
    }

    /**
     * Most places on a day: of the policy of the municipality and the permit the lower one. Without a permit places may
     * be prepared, and not lived in.
     */
    public int mostPlacesOn(LocalDate day) {
        var most = policyOn(day).mostPlaces();
        return permitOn(day)
                .map(permit -> Math.min(most, permit.terms().mostPlaces()))
                .orElse(most);
    }

    /** Why a place may not be lived in on a day, if so: without permit, or let by a landlord that is not trusted. */
    @Override
    public Optional<Rejection> rejection(String unit, LocalDate day) {
        return notPermitted(unit, day).or(() -> notBonaFide(unit, day));
    }

    /** The form needs a permit that does not count on that day. Art. 21 Huisvestingswet 2014. */
    private Optional<Rejection> notPermitted(String unit, LocalDate day) {
        return needsPermitOn(day) && permitOn(day).isEmpty()
                ? Optional.of(new SharingNotPermitted(unit, day))
                : Optional.empty();
    }

    /**
     * Rooms of a private landlord need a declaration of the municipality that it lets in good faith (<i>bonafide
     * verhuurder</i>); practice of municipalities that regulate room rental.
     */
    private Optional<Rejection> notBonaFide(String unit, LocalDate day) {
        return privateLandlord
                        && form == SharingForm.ROOM_RENTAL
                        && declarations.stream()
                                .noneMatch(one -> one.municipality().equals(municipality) && one.isValidOn(day))
                ? Optional.of(new LandlordNotBonaFide(unit, day))
                : Optional.empty();
    }
}
