// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.agreement.domain;

import java.time.LocalDate;
import java.util.UUID;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.Versioned;
import nl.onderdak.housingstock.agreement.domain.AgreementRejection.AgreedAlready;
import nl.onderdak.housingstock.agreement.domain.AgreementRejection.AgreementHolds;
import nl.onderdak.housingstock.agreement.domain.AgreementRejection.AgreementSuperseded;
import nl.onderdak.housingstock.agreement.domain.AgreementRejection.DirectAllocationLimitRaised;

/**
 * An edition of the performance agreement of a landlord and a municipality for a year, art. 44 Woningwet. It holds when
 * both have agreed, and does not change from then on; another edition replaces it.
 *
 * @param id its identity
 * @param landlord one party
 * @param municipality the other
 * @param year calendar year
 * @param edition 1 for the first one of the year
 * @param terms what is agreed
 * @param landlordAgreedOn day on which the landlord agreed, or null
 * @param municipalityAgreedOn day on which the municipality agreed, or null
 * @param standing whether later editions have replaced it
 * @param version 1 when new, one more with every change
 */
public record Agreement(
        UUID id,
        String landlord,
        MunicipalityCode municipality,
        int year,
        int edition,
        Terms terms,
        LocalDate landlordAgreedOn,
        LocalDate municipalityAgreedOn,
        Standing standing,
        long version)
        implements Versioned {

    /** The parties. */
    public enum Party {
        LANDLORD,
        MUNICIPALITY
    }

    /** Where an edition stands among those of its year. */
    public enum Standing {
        /** Not agreed by both (<i>voorgesteld</i>). */
        PROPOSED,
        /** Agreed by both, and the last such edition (<i>geldend</i>). */
        IN_FORCE,
        /** A later edition is in force, or was proposed before both had agreed to this one (<i>vervangen</i>). */
        SUPERSEDED
    }

    /** A proposed edition. */
    public static Agreement proposed(
            UUID id, String landlord, MunicipalityCode municipality, int year, int edition, Terms terms) {
        return new Agreement(id, landlord, municipality, year, edition, terms, null, null, Standing.PROPOSED, 1);
    }

    /**
     * Changes a proposal; both have to agree anew. A limit on direct allocation is never raised within an edition, so
     * that nobody agrees to one that was lower before.
     */
    public Decision<Agreement> change(Terms next) {
        if (next.allowMoreThan(terms)) {
            return Decision.rejected(new DirectAllocationLimitRaised(terms.directAllocationLimit()));
        }
        return switch (standing) {
            case IN_FORCE -> Decision.rejected(new AgreementHolds());
            case SUPERSEDED -> Decision.rejected(new AgreementSuperseded(edition));
            case PROPOSED ->
                Decision.accepted(new Agreement(
                        id, landlord, municipality, year, edition, next, null, null, standing, version + 1));
        };
    }

    /** One of the parties agrees; with the second one it is in force. */
    public Decision<Agreement> agreedBy(Party party, LocalDate today) {
        if (standing == Standing.SUPERSEDED) {
            return Decision.rejected(new AgreementSuperseded(edition));
        }
        var before = party == Party.LANDLORD ? landlordAgreedOn : municipalityAgreedOn;
        if (before != null) {
            return Decision.rejected(new AgreedAlready(before));
        }
        var landlordOn = party == Party.LANDLORD ? today : landlordAgreedOn;
        var municipalityOn = party == Party.MUNICIPALITY ? today : municipalityAgreedOn;
        return Decision.accepted(new Agreement(
                id,
                landlord,
                municipality,
                year,
                edition,
                terms,
                landlordOn,
                municipalityOn,
                landlordOn == null || municipalityOn == null ? Standing.PROPOSED : Standing.IN_FORCE,
                version + 1));
    }
}
