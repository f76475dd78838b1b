/**
 * How English and Japanese write years, months and days; who needs a date read starts at {@link
 * dev.kakehashi.calendar.CalendarWords}.
 */
@NullMarked
package dev.kakehashi.calendar;

import org.jspecify.annotations.NullMarked;
