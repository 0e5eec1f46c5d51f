// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.awaitinusecase.feature.application;

import io.smallrye.mutiny.Uni;

/** Breaks: use cases chain only. */
class RentRoom {

    String rent(Uni<String> room) {
        return room.await().indefinitely();
    }
}
