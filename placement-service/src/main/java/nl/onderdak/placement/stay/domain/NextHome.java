// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.placement.stay.domain;

import java.time.LocalDate;

/**
 * The agreed next home of a household in a temporary place (<i>vervolghuisvesting</i>).
 *
 * @param on day from which it is agreed, or null when none is
 */
public record NextHome(LocalDate on) {}
