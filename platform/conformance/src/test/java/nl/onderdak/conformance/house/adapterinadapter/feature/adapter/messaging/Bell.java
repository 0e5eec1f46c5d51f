// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.adapterinadapter.feature.adapter.messaging;

/** Used by another adapter. */
public class Bell {}
