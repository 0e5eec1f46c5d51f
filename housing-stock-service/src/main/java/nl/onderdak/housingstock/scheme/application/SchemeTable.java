// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.application;

import io.smallrye.mutiny.Uni;
import nl.onderdak.housingstock.scheme.domain.Schemes;

/** The stored schemes. */
public interface SchemeTable {

    /** All versions of all of them. */
    Uni<Schemes> all();
}
