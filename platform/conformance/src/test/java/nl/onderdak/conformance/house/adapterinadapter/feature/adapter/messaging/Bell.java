// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.house.adapterinadapter.feature.adapter.messaging;

/** Known to another adapter. */
public class Bell {}
