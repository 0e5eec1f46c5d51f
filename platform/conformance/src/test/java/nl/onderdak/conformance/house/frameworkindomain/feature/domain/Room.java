// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.frameworkindomain.feature.domain;

import io.smallrye.mutiny.Uni;

/** Breaks: domain is plain. */
public record Room(Uni<String> name) {}
