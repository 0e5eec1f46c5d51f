// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.dossier.domain;

import nl.onderdak.contracts.Rejection;

/** The reason why a request on a dossier is refused. */
public sealed interface DossierRejection extends Rejection {

    /** There is an open request for the same item. */
    record RequestedAlready(DossierItem item) implements DossierRejection {}
}
