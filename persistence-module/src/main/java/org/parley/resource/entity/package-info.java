/** App resource servers and their figures. The figures of a server go when it goes. */
package org.parley.resource.entity;
