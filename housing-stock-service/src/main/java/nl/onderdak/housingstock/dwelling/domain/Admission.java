// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.dwelling.domain;

import java.time.LocalDate;
import java.util.Optional;
import nl.onderdak.contracts.Rejection;

/** The conditions on which the places of a shared dwelling may be lived in. */
@FunctionalInterface
public interface Admission {

    /** Why a place may not be lived in on a day, if so. */
    Optional<Rejection> rejection(String unit, LocalDate day);
}
