/** The {@code sagaz} command, one class per subcommand. */
@NullMarked
package io.sagaz.cli;

import org.jspecify.annotations.NullMarked;
