// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.transactioninadapter.feature.adapter.rest;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;

/** Breaks: use cases open transactions. */
class RoomResource {

    @WithTransaction
    Uni<String> rent() {
        return Uni.createFrom().item("room");
    }
}
