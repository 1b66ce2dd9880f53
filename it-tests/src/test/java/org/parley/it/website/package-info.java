/**
 * Members of partner websites in IM, as everybody involved sees it: the website in a process of its own, the member's
 * client (Smack where a rule is bold), the administrator.
 */
package org.parley.it.website;
