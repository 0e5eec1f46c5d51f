// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.intake.application;

import io.smallrye.mutiny.Uni;
import nl.onderdak.housingstock.intake.domain.KnownCodes;

/** The reference data of VERA. */
public interface CodeLists {

    /** All of it. */
    Uni<KnownCodes> all();
}
