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
 * A registered municipality (<i>gemeente</i>).
 *
 * @param entry what the register says now
 * @param version 1 when registered, one more for each change
 */
public record Municipality(MunicipalityEntry entry, long version) {

    /**
     * Enters a municipality in the register.
     *
     * @param taken the codes that are in the register already
     */
    public static Decision<Municipality> register(MunicipalityEntry entry, Set<MunicipalityCode> taken) {
        if (taken.contains(entry.code())) {
            return Decision.rejected(new MunicipalityRejection.AlreadyRegistered(entry.code()));
        }
        return enter(entry, 1);
    }

    /** Changes what can change: a municipality keeps its code and its first day. */
    public Decision<Municipality> change(String name, ProvinceCode province, LocalDate validUntil) {
        var changed = new MunicipalityEntry(entry.code(), name, province, entry.validFrom(), validUntil);
        if (changed.equals(entry)) {
            return Decision.accepted(this);
        }
        return enter(changed, version + 1);
    }

    /** Whether it exists on that day. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(entry.validFrom()) && (entry.validUntil() == null || !day.isAfter(entry.validUntil()));
    }

    /** Whether its inhabitants on that day are counted elsewhere, because it had ended. */
    public boolean endedBefore(LocalDate day) {
        return entry.validUntil() != null && entry.validUntil().isBefore(day);
    }

    /**
     * Whether it gets a quota of its own for the half-year, art. 29 Huisvestingswet 2014: it exists on the first day.
     * One that ends within the half-year hands its quota over to its successor; one that begins within it takes over
     * the quotas of its parts and gets none of its own, so that no inhabitant counts twice.
     */
    public boolean hasQuotaIn(HalfYear halfYear) {
        return existsOn(halfYear.start());
    }

    /** The fact that others are told about this version. */
    public MunicipalityRegistered event() {
        return new MunicipalityRegistered(
                entry.code(), entry.name(), entry.province(), entry.validFrom(), entry.validUntil());
    }

    private static Decision<Municipality> enter(MunicipalityEntry entry, long version) {
        if (entry.validUntil() != null && entry.validUntil().isBefore(entry.validFrom())) {
            return Decision.rejected(
                    new MunicipalityRejection.EndsBeforeItBegins(entry.validFrom(), entry.validUntil()));
        }
        var municipality = new Municipality(entry, version);
        return Decision.accepted(municipality, municipality.event());
    }
}
