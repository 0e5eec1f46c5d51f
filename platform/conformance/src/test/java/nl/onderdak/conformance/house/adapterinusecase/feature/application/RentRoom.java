// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.adapterinusecase.feature.application;

import nl.onderdak.conformance.house.adapterinusecase.feature.adapter.persistence.Shelf;

/** Breaks: use cases depend on no adapter. */
class RentRoom {

    private final Shelf shelf;

    RentRoom(Shelf shelf) {
        this.shelf = shelf;
    }

    String rent() {
        return shelf.toString();
    }
}
