/** Source mappings and files: raw rows of foreign exports become typed rows of one record table. */
package org.doorstep.source;
