// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.scheme.domain;

import java.time.LocalDate;
import nl.onderdak.contracts.Rejection;

/** No version of the scheme counts on the day of the application. */
public record SchemeNotInForce(Scheme scheme, LocalDate requestedOn) implements Rejection {}
