// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.sqlinusecase.feature.application;

import io.vertx.mutiny.sqlclient.Pool;

/** Breaks: use cases depend on no SQL client. */
record RentRoom(Pool pool) {}
