/** placeholder */
export class FormDoor {}
export function copyLinkedForms() {}
