/// What a person sees, in their language; template and style beside their handler.
package rallycry.server.page;
