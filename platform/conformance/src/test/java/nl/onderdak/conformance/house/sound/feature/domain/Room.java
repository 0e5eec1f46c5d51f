// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.sound.feature.domain;

import java.time.LocalDate;

/** A fixture that keeps every rule. */
public record Room(int number, LocalDate since) {}
