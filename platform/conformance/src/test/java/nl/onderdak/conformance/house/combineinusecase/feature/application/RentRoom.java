// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.combineinusecase.feature.application;

import io.smallrye.mutiny.Uni;

/** Breaks: use cases chain only. */
class RentRoom {

    Uni<String> rent(Uni<String> room, Uni<String> key) {
        return Uni.combine().all().unis(room, key).with((one, other) -> one + other);
    }
}
