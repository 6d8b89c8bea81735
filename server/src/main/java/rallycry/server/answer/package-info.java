/// From a press of the button to a durable answer and a receipt, and back again.
package rallycry.server.answer;
