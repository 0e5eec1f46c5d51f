// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.timerinadapter.feature.adapter.scheduling;

/** Known to another adapter. */
public class Alarm {}
