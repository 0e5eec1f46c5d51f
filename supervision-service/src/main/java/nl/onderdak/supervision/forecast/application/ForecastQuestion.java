// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.forecast.application;

import nl.onderdak.contracts.HalfYear;
import nl.onderdak.supervision.balance.application.AsOf;
import nl.onderdak.supervision.forecast.domain.GivenAdditions;
import nl.onderdak.supervision.forecast.domain.GivenPace;

/**
 * What is asked of a forecast.
 *
 * @param asOf the day that it is made of, and the moment up to which facts are known
 * @param until its last half-year
 * @param given a realisation that takes the place of history
 * @param additions additions that take the place of what was published
 */
public record ForecastQuestion(AsOf asOf, HalfYear until, GivenPace given, GivenAdditions additions) {}
