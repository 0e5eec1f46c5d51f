// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.domain;

import java.time.LocalDate;
import java.util.Set;
import nl.onderdak.contracts.Decision;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.contracts.quota.MunicipalityRegistered;

/**
 * A municipality (<i>gemeente</i>) as the register describes it.
 *
 * @param code CBS code
 * @param name official name
 * @param province the province it belongs to
 * @param validFrom first day it exists
 * @param validUntil last day it exists, or null while no end is known
 * @param version 1 when registered, one more for each change
 */
public record Municipality(
        MunicipalityCode code,
        String name,
        ProvinceCode province,
        LocalDate validFrom,
        LocalDate validUntil,
        long version) {

    /** A municipality in its first version. */
    public Municipality(
            MunicipalityCode code, String name, ProvinceCode province, LocalDate validFrom, LocalDate validUntil) {
        this(code, name, province, validFrom, validUntil, 1);
    }

    /**
     * Registers a municipality.
     *
     * @param municipality in its first version
     * @param taken the codes that are registered already
     */
    public static Decision<Municipality> register(Municipality municipality, Set<MunicipalityCode> taken) {
        return taken.contains(municipality.code)
                ? Decision.rejected(new MunicipalityRejection.AlreadyRegistered(municipality.code))
                : municipality.recorded();
    }

    /** Changes name, province or last day; a municipality keeps its code and its first day. */
    public Decision<Municipality> change(String newName, ProvinceCode newProvince, LocalDate newValidUntil) {
        var changed = new Municipality(code, newName, newProvince, validFrom, newValidUntil, version);
        return changed.equals(this)
                ? Decision.accepted(this)
                : new Municipality(code, newName, newProvince, validFrom, newValidUntil, version + 1).recorded();
    }

    /** Whether it exists on that day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /** Whether it had ended before that day, so that its inhabitants are counted elsewhere. */
    public boolean endedBefore(LocalDate day) {
        return validUntil != null && validUntil.isBefore(day);
    }

    /**
     * Whether it gets a quota of its own for the half-year, art. 29(1) Huisvestingswet 2014: it exists on the first
     * day. A municipality that ends within the half-year hands its quota over to its successor; one that begins within
     * it takes over the quotas of its parts and gets none of its own, so that no inhabitant counts twice.
     */
    public boolean hasQuotaIn(HalfYear halfYear) {
        return existsOn(halfYear.start());
    }

    /** The event that publishes this version. */
    public MunicipalityRegistered event() {
        return new MunicipalityRegistered(code, name, province, validFrom, validUntil);
    }

    private Decision<Municipality> recorded() {
        return validUntil != null && validUntil.isBefore(validFrom)
                ? Decision.rejected(new MunicipalityRejection.EndsBeforeItBegins(validFrom, validUntil))
                : Decision.accepted(this, event());
    }
}
